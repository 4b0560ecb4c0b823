package live.blytz.local.evening;

import java.util.ArrayList;
import java.util.List;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Suite;

/**
 * Checks tonight against the invariants, from the databases, the topics and the processor's own
 * record: never from what the services say of themselves.
 */
final class Audit {

    private final Suite suite;
    private final Night night;
    private final Told told;

    Audit(Suite suite, Night night, Teller teller) {
        this.suite = suite;
        this.night = night;
        Quiet.await(suite);
        this.told = Told.read(suite, night.began());
        teller.say("📚 %,d records of tonight read back from the topics", told.size());
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        try (var auction = new Books(suite, Service.AUCTION);
                var order = new Books(suite, Service.ORDER);
                var payment = new Books(suite, Service.PAYMENT)) {
            findings.addAll(
                    new AuctionChecks(
                                    auction,
                                    night.auctions(),
                                    night.measures(),
                                    night.bidders()::contains,
                                    told)
                            .findings());
            findings.addAll(new MoneyChecks(suite, payment, night).findings());
            findings.addAll(
                    new BackboneChecks(suite, auction, order, payment, night, told).findings());
        }
        findings.add(new RoomCheck(night, told).finding());
        suite.addresses()
                .pushPage()
                .ifPresent(
                        page -> {
                            try (var books = new Books(suite, Service.NOTIFICATION)) {
                                findings.add(new PushCheck(books, page, night).finding());
                            }
                        });
        return List.copyOf(findings);
    }
}
