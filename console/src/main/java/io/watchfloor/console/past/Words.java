package io.watchfloor.console.past;

import io.watchfloor.text.chinese.Signs;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words of titles: without case and accents; of Chinese and Japanese texts every two characters that stand together,
 * traditional ones as simplified, and the words of Taiwan, Hong Kong and Singapore as the mainland's.
 */
final class Words extends Analyzer {
    private static final Signs SIGNS = new Signs();

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, new CJKBigramFilter(normalize(field, words)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return mainland(reader);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
        return mainland(reader);
    }

    private static Reader mainland(Reader reader) {
        try {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return new StringReader(SIGNS.mainland(text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
