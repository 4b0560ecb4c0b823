/** What an operator deploys from, held to what the services really are. */
@NullMarked
package live.blytz.local.deploy;

import org.jspecify.annotations.NullMarked;
