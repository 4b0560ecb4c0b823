/** The HTTP door's manners: JSON, problems, pages, ETags. */
@NullMarked
package live.blytz.platform.web;

import org.jspecify.annotations.NullMarked;
