import '../../components/page.css';
import '../../components/options.css';
import { mount } from '../../components/mount.tsx';
import { Options } from '../../components/options.tsx';

mount(<Options />);
