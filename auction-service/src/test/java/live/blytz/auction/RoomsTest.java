package live.blytz.auction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "live.blytz.auction",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            RoomsTest.WithoutGeneratedBeans.class
        })
class RoomsTest {

    @ArchTest static final ArchRule DOORS_OF_LOTS_LEAD_INWARD = doorsLeadInward("lot");

    @ArchTest static final ArchRule DOORS_OF_STREAMS_LEAD_INWARD = doorsLeadInward("stream");

    @ArchTest
    static final ArchRule SHOWS_KNOW_NOTHING_OF_LOTS =
            noClasses()
                    .that()
                    .resideInAPackage("live.blytz.auction.stream..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("live.blytz.auction.lot..");

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAPackage("live.blytz.auction.*.domain..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "live.blytz.auction",
                            "live.blytz.auction.lot.domain..",
                            "live.blytz.auction.stream.domain..",
                            "live.blytz.platform.money..",
                            "live.blytz.platform.id..");

    @ArchTest
    static final ArchRule ONLY_MESSAGING_SPEAKS_AVRO =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..auction.*.web..",
                            "..auction.*.persistence..",
                            "..auction.*.application..",
                            "..auction.*.domain..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("live.blytz.events..", "org.apache.avro..");

    private static ArchRule doorsLeadInward(String aggregate) {
        var rooms = "live.blytz.auction." + aggregate;
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("web")
                .definedBy(rooms + ".web..")
                .layer("messaging")
                .definedBy(rooms + ".messaging..")
                .layer("persistence")
                .definedBy(rooms + ".persistence..")
                .layer("application")
                .definedBy(rooms + ".application..")
                .layer("domain")
                .definedBy(rooms + ".domain..")
                .whereLayer("web")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("messaging")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("persistence")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("web", "messaging", "persistence");
    }

    static final class WithoutGeneratedBeans implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("__");
        }
    }
}
