import { RegularsForm } from './form-element.js';

// Two copies of the script on one page are one element.
if (!customElements.get('regulars-form')) customElements.define('regulars-form', RegularsForm);
