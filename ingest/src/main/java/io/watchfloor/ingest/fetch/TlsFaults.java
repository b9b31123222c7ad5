package io.watchfloor.ingest.fetch;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What is wrong with a connection that cannot be trusted, in words for people. */
final class TlsFaults {
    private TlsFaults() {}

    static String words(SSLException fault) {
        String message = String.valueOf(fault.getMessage());
        if (fault instanceof SSLPeerUnverifiedException || message.contains("subject alternative")) {
            return "its certificate is for another name: " + message;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "its certificate expired on "
                        + String.valueOf(cause.getMessage()).replace("NotAfter: ", "");
            }
            if (cause instanceof CertificateNotYetValidException) {
                return "its certificate is valid only from "
                        + String.valueOf(cause.getMessage()).replace("NotBefore: ", "");
            }
            boolean path = cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException;
            if (path && cause.getCause() == null) {
                return "its certificate is signed by nobody that is trusted here";
            }
        }
        return message;
    }
}
