SwaggerUIBundle({
  url: '/v3/api-docs',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  persistAuthorization: true,
})
