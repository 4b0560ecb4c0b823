package live.blytz.order.domain;

/** WGS 84, decimal degrees. */
public record GeoPoint(double lat, double lng) {

    private static final double EARTH_METRES = 6_371_008.8;

    /** As the crow flies. */
    public double metresTo(GeoPoint other) {
        var dLat = Math.toRadians(other.lat - lat);
        var dLng = Math.toRadians(other.lng - lng);
        var a =
                Math.pow(Math.sin(dLat / 2), 2)
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(other.lat))
                                * Math.pow(Math.sin(dLng / 2), 2);
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
