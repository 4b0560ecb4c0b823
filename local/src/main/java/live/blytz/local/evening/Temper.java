package live.blytz.local.evening;

import java.util.Random;

/** How somebody bids. */
enum Temper {
    /** Answers at once. */
    EAGER(0.15, 0.8),
    /** Thinks first. */
    CALM(1.0, 3.5),
    /** Waits for the last seconds. */
    SNIPER(0.1, 0.6),
    /** Names a maximum early and leaves the rest to the house. */
    PROXY(0.5, 2.0),
    /** Came for the chat. */
    TALKER(2.5, 6.0);

    private final double shortest;
    private final double longest;

    Temper(double shortest, double longest) {
        this.shortest = shortest;
        this.longest = longest;
    }

    static Temper some(Random dice) {
        var roll = dice.nextInt(10);
        if (roll < 3) {
            return EAGER;
        }
        if (roll < 6) {
            return CALM;
        }
        if (roll < 7) {
            return SNIPER;
        }
        return roll < 8 ? PROXY : TALKER;
    }

    double pauseSeconds(Random dice) {
        return shortest + dice.nextDouble() * (longest - shortest);
    }

    /** Of what a thing is worth, the most this temper pays today. */
    double appetite(Random dice) {
        return switch (this) {
            case EAGER -> 0.6 + dice.nextDouble() * 0.5;
            case CALM -> 0.5 + dice.nextDouble() * 0.6;
            case SNIPER -> 0.7 + dice.nextDouble() * 0.5;
            case PROXY -> 0.6 + dice.nextDouble() * 0.4;
            case TALKER -> 0.2 + dice.nextDouble() * 0.5;
        };
    }
}
