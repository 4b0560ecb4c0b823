package live.blytz.payment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "live.blytz.payment",
        importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_ROOM_AND_NO_FRAMEWORK =
            noClasses()
                    .that()
                    .resideInAPackage("..payment.domain")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..payment.application",
                            "..payment.web",
                            "..payment.messaging",
                            "..payment.persistence",
                            "..payment.stripe",
                            "org.springframework..",
                            "com.stripe..",
                            "live.blytz.events..");

    @ArchTest
    static final ArchRule THE_APPLICATION_KNOWS_NO_DOOR =
            noClasses()
                    .that()
                    .resideInAPackage("..payment.application")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..payment.web",
                            "..payment.messaging",
                            "..payment.persistence",
                            "..payment.stripe",
                            "com.stripe..",
                            "live.blytz.events..",
                            "org.springframework.jdbc..",
                            "org.springframework.web..");

    @ArchTest
    static final ArchRule ONLY_ONE_DOOR_KNOWS_STRIPE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..payment.stripe")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.stripe..");

    @ArchTest
    static final ArchRule DOORS_DO_NOT_KNOW_EACH_OTHER =
            noClasses()
                    .that()
                    .resideInAnyPackage("..payment.web", "..payment.messaging")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..payment.persistence", "..payment.stripe");
}
