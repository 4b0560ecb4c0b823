/** The door to the identity provider: it keeps passwords and signs tokens. */
@NullMarked
package live.blytz.auth.keycloak;

import org.jspecify.annotations.NullMarked;
