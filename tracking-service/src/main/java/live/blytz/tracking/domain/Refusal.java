package live.blytz.tracking.domain;

/** Why a delivery does not take a step. */
public enum Refusal {
    OFFER_GONE,
    NOT_YOUR_DELIVERY,
    ILLEGAL_TRANSITION,
    RIDER_BUSY,
    PIN_NEEDED,
    WRONG_PIN,
    PIN_LOCKED,
    CHANGED_MEANWHILE
}
