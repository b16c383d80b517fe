import '../../components/page.css';
import '../../components/compare.css';
import { Compare } from '../../components/compare.tsx';
import { mount } from '../../components/mount.tsx';

mount(<Compare />);
