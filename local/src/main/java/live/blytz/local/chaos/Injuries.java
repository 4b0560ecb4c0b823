package live.blytz.local.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import live.blytz.local.evening.Teller;

/**
 * Where faults are injected and healed: one step at a time, so that somebody who interrupts can put
 * right exactly what is wrong.
 */
final class Injuries {

    private final Teller teller;
    private final List<Fault> wrong = new ArrayList<>();
    private boolean closing;

    Injuries(Teller teller) {
        this.teller = teller;
    }

    synchronized void inject(Fault fault) throws IOException {
        if (closing) {
            throw new IOException("chaos is ending");
        }
        wrong.add(fault);
        teller.say("💥 %s: %s", fault.name(), fault.victim());
        fault.inject();
        if (!fault.proof().isEmpty()) {
            teller.say("   %s", fault.proof());
        }
    }

    /** In the order in which they came. */
    synchronized void heal() throws IOException {
        IOException first = null;
        for (var fault : List.copyOf(wrong)) {
            try {
                fault.heal();
                wrong.remove(fault);
            } catch (IOException | RuntimeException failed) {
                teller.say("   ✘ %s of %s: %s", fault.name(), fault.victim(), failed.toString());
                first = first == null ? new IOException(failed) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Nothing is injected from now on. */
    void close() throws IOException {
        synchronized (this) {
            closing = true;
        }
        heal();
    }
}
