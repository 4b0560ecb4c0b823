package live.blytz.auction;

import live.blytz.platform.problem.Reason;

/** Why auction-service says no. */
public enum AuctionReason implements Reason {
    BID_TOO_LOW(422, "The bid is below the lowest acceptable amount."),
    WRONG_CURRENCY(422, "This auction is held in another currency."),
    CONFIRM_NEEDED(409, "The bid is more than three times the current price. Confirm it."),
    AUCTION_NOT_OPEN(409, "Bids are not taken yet."),
    AUCTION_CLOSED(409, "The hammer has fallen."),
    OWN_LOT(403, "Sellers do not bid on their own lots."),
    BANNED(403, "You may not be in this show."),
    NO_RIGHT_TO_BID(403, "Something is missing before you may bid."),
    BUY_NOW_GONE(409, "This lot cannot be bought now at a fixed price."),
    ALREADY_OPEN(409, "The auction has been opened already."),
    PRODUCT_NOT_FOR_SALE(409, "The product is not for sale."),
    PRODUCT_ALREADY_OFFERED(409, "All units of the product are in auctions already."),
    STREAM_NOT_LIVE(409, "The stream is not live."),
    STREAM_OVER(409, "The stream is over."),
    ILLEGAL_TRANSITION(409, "The stream cannot move to this status from where it is."),
    NOT_INVITED(409, "There is no open invitation for you."),
    SIGNATURE_INVALID(401, "This was not signed by the video server, or too long ago."),
    VIDEO_AWAY(503, "The video server does not answer."),
    ORDER_CHANGED(409, "The lots to come are not these any more, or stand in another order."),
    BUSY(503, "Too many bids at once. Try again in a moment."),
    UNDECIDED(503, "The decision is not known yet. Ask again with the same idempotency key.");

    private final int status;
    private final String title;

    AuctionReason(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
