package io.watchfloor.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.names.Gazetteer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelMendingTest {
    private final LabelMending mending = new LabelMending(Gazetteer.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <START:person> President Ana Diaz <END> spoke | President <START:person> Ana Diaz <END> spoke
            <START:person> President <END> spoke | President spoke
            Mr. <START:nationality> Diaz <END> spoke | Mr. <START:person> Diaz <END> spoke
            <START:organization> Peru <END> objects | <START:location> Peru <END> objects
            <START:location> Peruvian <END> ships | <START:nationality> Peruvian <END> ships
            <START:person> Peruvians <END> vote | <START:nationality> Peruvians <END> vote
            <START:organization> The Oslo Post <END> says | The <START:organization> Oslo Post <END> says
            in <START:location> The Hague <END> | in <START:location> The Hague <END>
            the <START:organization> Army <END> | the Army
            the <START:location> South <END> | the South
            North <START:nationality> Korean <END> ships | <START:nationality> North Korean <END> ships
            <START:location> North <END> <START:nationality> Korean <END> ships | <START:nationality> North Korean <END> ships
            ships of Norway and Peruvian boats | ships of <START:location> Norway <END> and <START:nationality> Peruvian <END> boats
            Bank of <START:organization> Norway Group <END> | Bank of <START:organization> Norway Group <END>
            we saw Chad | we saw Chad
            tell us | tell us
            """)
    void bringsLabelsToTheGuideline(String asMarked, String mended) {
        assertThat(mending.mend(AnnotatedText.parse(asMarked))).isEqualTo(AnnotatedText.parse(mended));
    }
}
