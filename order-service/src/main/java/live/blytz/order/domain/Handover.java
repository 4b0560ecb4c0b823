package live.blytz.order.domain;

import org.jspecify.annotations.Nullable;

/** What is known at the moment a seller hands a parcel over. */
public record Handover(
        @Nullable Address pickup,
        @Nullable Address dropOff,
        String trackingNumber,
        DeliveryTariff tariff) {}
