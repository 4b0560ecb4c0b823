/** What a sabotaged service loads: the JDK and nothing else. */
@NullMarked
package live.blytz.local.chaos.agent;

import org.jspecify.annotations.NullMarked;
