package live.blytz.order;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "live.blytz.order",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            RoomsTest.WithoutGeneratedBeans.class
        })
class RoomsTest {

    @ArchTest
    static final ArchRule DOORS_LEAD_INWARD =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("web")
                    .definedBy("..order.web..")
                    .layer("messaging")
                    .definedBy("..order.messaging..")
                    .layer("persistence")
                    .definedBy("..order.persistence..")
                    .layer("application")
                    .definedBy("..order.application..")
                    .layer("domain")
                    .definedBy("..order.domain..")
                    .whereLayer("web")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("messaging")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("persistence")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("application")
                    .mayOnlyBeAccessedByLayers("web", "messaging", "persistence");

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAPackage("..order.domain..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "..order.domain..",
                            "..platform.money..",
                            "..platform.id..",
                            "..platform.problem..");

    @ArchTest
    static final ArchRule ONLY_MESSAGING_SPEAKS_AVRO =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "..order.web..", "..order.persistence..", "..order.application..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackages("live.blytz.events..", "org.apache.avro..");

    static final class WithoutGeneratedBeans implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("__");
        }
    }
}
