@NullMarked
package live.blytz.auth.web;

import org.jspecify.annotations.NullMarked;
