package live.blytz.tracking.domain;

/** A place on earth, WGS 84, decimal degrees. */
public record GeoPoint(double lat, double lng) {

    private static final double EARTH_RADIUS_M = 6_371_008.8;

    public GeoPoint {
        if (!(lat >= -90 && lat <= 90 && lng >= -180 && lng <= 180)) {
            throw new IllegalArgumentException("lat must be -90 to 90 and lng -180 to 180");
        }
    }

    /** Along the great circle, in metres. */
    public double metresTo(GeoPoint other) {
        var dLat = Math.toRadians(other.lat - lat);
        var dLng = Math.toRadians(other.lng - lng);
        var h =
                square(Math.sin(dLat / 2))
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(other.lat))
                                * square(Math.sin(dLng / 2));
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double square(double x) {
        return x * x;
    }
}
