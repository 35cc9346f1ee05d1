/* The button that prints the page: without a script it stays hidden, and the browser's own menu prints. */
(function () {
  'use strict';
  document.querySelectorAll('button.print').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });
}());
