package live.blytz.catalog;

import live.blytz.platform.problem.Reason;

/** Why the catalog says no. */
enum CatalogReason implements Reason {
    ILLEGAL_TRANSITION(409, "A product cannot go from its status to that one."),
    ILLEGAL_VERIFICATION(409, "A store cannot go from its verification state to that one."),
    CATEGORY_CYCLE(409, "A category cannot stand below itself."),
    CATEGORY_IN_USE(409, "Other categories or products stand below this category."),
    SLUG_TAKEN(409, "This slug is taken."),
    NOT_UPLOADED(409, "The picture has not arrived in the storage yet."),
    NOT_A_PICTURE(422, "This is no JPEG or PNG that can be shown."),
    BANNED_SELLER(403, "Your account may not sell.");

    private final int status;
    private final String title;

    CatalogReason(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
