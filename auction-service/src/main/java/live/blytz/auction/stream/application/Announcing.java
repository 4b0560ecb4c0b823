package live.blytz.auction.stream.application;

import live.blytz.auction.stream.domain.StreamEvent;

/** Tells the house what happened to a show, if the transaction around the call commits. */
public interface Announcing {

    void tell(StreamEvent event);
}
