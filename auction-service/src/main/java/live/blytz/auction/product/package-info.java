/** The products of the catalog, as far as selling them live needs to know them. */
@NullMarked
package live.blytz.auction.product;

import org.jspecify.annotations.NullMarked;
