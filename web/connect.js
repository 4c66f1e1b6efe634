// Closes the page further than a policy written at build time can, since only now its address is known:
// it may fetch its own program files, and nothing else.
(() => {
  const files = document.querySelector('meta[name="safer-plan-fetches"]').content.split(' ');
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  const exact = (file) => new URL(file, location.href).href.replaceAll(';', '%3B').replaceAll(',', '%2C');
  policy.content = `connect-src ${files.map(exact).join(' ')}`;
  document.head.append(policy);
})();
