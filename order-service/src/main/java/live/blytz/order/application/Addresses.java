package live.blytz.order.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.order.domain.AddressEntry;

public interface Addresses {

    /** One edit of a book at a time: held until the transaction ends. */
    void lock(UUID owner);

    List<AddressEntry> of(UUID owner);

    Optional<AddressEntry> find(UUID owner, UUID id);

    Optional<AddressEntry> defaultOf(UUID owner);

    void add(AddressEntry entry);

    /**
     * @return the entry with its new version
     */
    AddressEntry save(AddressEntry entry);

    void remove(AddressEntry entry);
}
