package live.blytz.tracking;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

@AnalyzeClasses(
        packages = "live.blytz.tracking",
        importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule arrowsPointInward =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("web")
                    .definedBy("..tracking.web..")
                    .layer("messaging")
                    .definedBy("..tracking.messaging..")
                    .layer("persistence")
                    .definedBy("..tracking.persistence..")
                    .layer("application")
                    .definedBy("..tracking.application..")
                    .layer("domain")
                    .definedBy("..tracking.domain..")
                    .whereLayer("web")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("messaging")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("persistence")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("application")
                    .mayOnlyBeAccessedByLayers("web", "messaging", "persistence")
                    .whereLayer("domain")
                    .mayOnlyBeAccessedByLayers("web", "messaging", "persistence", "application");

    @ArchTest
    static final ArchRule domainIsPlainJava =
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideInAPackage("..tracking.domain..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..", "org.apache..", "com.mongodb..", "org.bson..");
}
