/**
 * What can be bought here: stores, categories, products and services, and how many units are left.
 */
@NullMarked
package live.blytz.catalog;

import org.jspecify.annotations.NullMarked;
