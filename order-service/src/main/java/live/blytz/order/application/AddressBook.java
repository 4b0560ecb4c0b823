package live.blytz.order.application;

import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import live.blytz.order.domain.Address;
import live.blytz.order.domain.AddressEntry;
import live.blytz.order.domain.OrderReason;
import live.blytz.platform.id.Ids;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's addresses. As long as there are any, exactly one of them is the default. */
@Service
@Transactional
public class AddressBook {

    private static final int FULL = 50;

    private final Addresses addresses;

    AddressBook(Addresses addresses) {
        this.addresses = addresses;
    }

    @Transactional(readOnly = true)
    public List<AddressEntry> read(UUID owner) {
        return addresses.of(owner);
    }

    @Transactional(readOnly = true)
    public AddressEntry read(UUID owner, UUID id) {
        return addresses.find(owner, id).orElseThrow(Refusal::notFound);
    }

    public AddressEntry add(
            UUID owner, @Nullable String label, Address address, boolean asDefault) {
        addresses.lock(owner);
        var known = addresses.of(owner);
        if (known.size() >= FULL) {
            throw Refusal.of(OrderReason.TOO_MANY_ADDRESSES);
        }
        var isDefault = asDefault || known.isEmpty();
        if (isDefault) {
            dethrone(owner);
        }
        var entry = new AddressEntry(Ids.next(), owner, label, address, isDefault, 0);
        addresses.add(entry);
        return entry;
    }

    /**
     * @param asDefault true makes it the default; false leaves the default where it is
     * @param expected refuses a version that the owner has not seen
     */
    public AddressEntry edit(
            UUID owner,
            UUID id,
            @Nullable String label,
            Address address,
            boolean asDefault,
            LongConsumer expected) {
        addresses.lock(owner);
        var known = read(owner, id);
        expected.accept(known.version());
        if (asDefault && !known.isDefault()) {
            dethrone(owner);
        }
        return addresses.save(
                new AddressEntry(
                        id,
                        owner,
                        label,
                        address,
                        asDefault || known.isDefault(),
                        known.version()));
    }

    /** When the default goes, the newest of the others takes its place. */
    public void remove(UUID owner, UUID id) {
        addresses.lock(owner);
        var gone = read(owner, id);
        addresses.remove(gone);
        if (gone.isDefault()) {
            addresses.of(owner).stream()
                    .findFirst()
                    .ifPresent(next -> addresses.save(asDefault(next, true)));
        }
    }

    private void dethrone(UUID owner) {
        addresses.defaultOf(owner).ifPresent(old -> addresses.save(asDefault(old, false)));
    }

    private static AddressEntry asDefault(AddressEntry entry, boolean isDefault) {
        return new AddressEntry(
                entry.id(),
                entry.owner(),
                entry.label(),
                entry.address(),
                isDefault,
                entry.version());
    }
}
