package live.blytz.local.chaos;

import live.blytz.local.evening.Books;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Suite;

/** The books of all who keep some, opened for one look. */
final class Library implements AutoCloseable {

    private final Books auction;
    private final Books order;
    private final Books payment;
    private final Books catalog;
    private final Books notification;

    Library(Suite suite) {
        this.auction = new Books(suite, Service.AUCTION);
        this.order = new Books(suite, Service.ORDER);
        this.payment = new Books(suite, Service.PAYMENT);
        this.catalog = new Books(suite, Service.CATALOG);
        this.notification = new Books(suite, Service.NOTIFICATION);
    }

    Books auction() {
        return auction;
    }

    Books order() {
        return order;
    }

    Books payment() {
        return payment;
    }

    Books catalog() {
        return catalog;
    }

    Books notification() {
        return notification;
    }

    @Override
    public void close() {
        auction.close();
        order.close();
        payment.close();
        catalog.close();
        notification.close();
    }
}
