import '../../components/page.css';
import '../../components/boards/boards.css';
import { Boards } from '../../components/boards/boards.tsx';
import { mount } from '../../components/mount.tsx';

mount(<Boards />);
