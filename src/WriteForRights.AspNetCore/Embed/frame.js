// Inside the frame: tells the page around it that it is ready, how high it is, and that a new step has come. Nothing else leaves it.
if (parent !== window) {
  const send = message => parent.postMessage(message, '*');
  const root = document.documentElement;
  const height = () => send({ w4r: 'height', height: Math.ceil(root.getBoundingClientRect().height) });
  new ResizeObserver(height).observe(root);
  height();
  send({ w4r: 'ready' });
  // A page that a form or a link in the frame has opened.
  if (document.referrer.startsWith(location.origin + '/')) {
    send({ w4r: 'step', step: root.dataset.page ?? '' });
  }
}
