import '../../components/page.css';
import '../../components/popup.css';
import '../../components/capability.css';
import '../../components/history.css';
import { mount } from '../../components/mount.tsx';
import { Popup } from '../../components/popup.tsx';

mount(<Popup />);
