package live.blytz.local.evening;

import java.util.List;

/**
 * Something to sell.
 *
 * @param starting where bidding begins, centavos
 * @param worth what it is roughly worth, centavos
 * @param picture the name of its picture
 */
record Ware(
        String title,
        String description,
        String condition,
        long starting,
        long worth,
        String picture) {

    static final List<Ware> OF_THE_SHOW =
            List.of(
                    new Ware(
                            "Capiz shell lamp",
                            "Hand-cut in Samal, warm light, 32 cm.",
                            "new",
                            50_000,
                            210_000,
                            "capiz-lamp"),
                    new Ware(
                            "Barong Tagalog, piña silk",
                            "Embroidered in Lumban, size M, worn once.",
                            "like_new",
                            120_000,
                            480_000,
                            "barong"),
                    new Ware(
                            "Casio F-91W, steel back",
                            "The classic, new battery.",
                            "good",
                            30_000,
                            95_000,
                            "watch"),
                    new Ware(
                            "Rattan peacock chair",
                            "From a house in Vigan; one small repair.",
                            "fair",
                            150_000,
                            620_000,
                            "peacock-chair"),
                    new Ware(
                            "Jeepney tin model, 1978",
                            "Sarao livery, all mirrors present.",
                            "good",
                            40_000,
                            260_000,
                            "jeepney"));

    static final Ware ON_THE_SHELF =
            new Ware(
                    "Kapeng barako, 500 g",
                    "Batangas, roasted this week.",
                    "new",
                    45_000,
                    45_000,
                    "barako");
}
