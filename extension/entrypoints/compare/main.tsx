import '../../components/page.css';
import { Compare } from '../../components/compare.tsx';
import { mount } from '../../components/mount.tsx';

mount(<Compare />);
