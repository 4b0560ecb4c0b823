package live.blytz.auction.lot.application;

import java.util.UUID;

/** Keeps what is heard about people. What is heard first may come last: each fact stands alone. */
public interface Register {

    void register(UUID user, String name);

    void changeProfile(UUID user, String name, boolean emailVerified);

    void ban(UUID user, boolean banned);

    void payWith(UUID user, boolean hasPaymentMethod);
}
