package live.blytz.tracking.web;

import live.blytz.platform.problem.Reason;
import live.blytz.tracking.domain.Refusal;

/** Why a rider's step is refused. */
enum TrackingReason implements Reason {
    OFFER_GONE(409, "This offer has expired or was answered already."),
    ILLEGAL_TRANSITION(409, "The delivery is not in a state for this step."),
    RIDER_BUSY(409, "Bring the parcel that you have first."),
    PIN_NEEDED(422, "Ask the buyer for the PIN of this parcel."),
    WRONG_PIN(422, "This is not the PIN of this parcel."),
    PIN_LOCKED(409, "Too many wrong PINs were shown. An admin can complete this delivery."),
    CHANGED_MEANWHILE(409, "The delivery was changed at the same moment. Try again.");

    private final int status;
    private final String title;

    TrackingReason(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static Reason of(Refusal refusal) {
        return switch (refusal) {
            case OFFER_GONE -> OFFER_GONE;
            case ILLEGAL_TRANSITION -> ILLEGAL_TRANSITION;
            case RIDER_BUSY -> RIDER_BUSY;
            case PIN_NEEDED -> PIN_NEEDED;
            case WRONG_PIN -> WRONG_PIN;
            case PIN_LOCKED -> PIN_LOCKED;
            case CHANGED_MEANWHILE -> CHANGED_MEANWHILE;
            case NOT_YOUR_DELIVERY -> live.blytz.platform.problem.CommonReason.NOT_FOUND;
        };
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
