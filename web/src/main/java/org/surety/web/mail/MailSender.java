package org.surety.web.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import org.surety.store.value.WaitingMail;

/** Hands mails to the mail server of the installation. */
final class MailSender {

    /** Milliseconds for each thing that the mail server is asked. */
    private static final String LONGEST = "15000";

    private final MailSetting setting;
    private final Session session;

    MailSender(MailSetting setting) {
        this.setting = setting;
        Properties properties = new Properties();
        String protocol = protocol();
        properties.put("mail." + protocol + ".starttls.enable", "true");
        properties.put("mail." + protocol + ".starttls.required",
                Boolean.toString(setting.mustEncrypt() && !setting.encrypted()));
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail." + protocol + ".auth", Boolean.toString(setting.login().isPresent()));
        for (String what : new String[]{"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + protocol + "." + what, LONGEST);
        }
        this.session = Session.getInstance(properties);
    }

    private String protocol() {
        return setting.encrypted() ? "smtps" : "smtp";
    }

    /** When this returns, the mail server has taken it. @throws Untaken with what the mail server says */
    void send(WaitingMail mail) throws Untaken {
        try {
            MimeMessage message = new Numbered(session, "<" + mail.id().hex() + "@surety.invalid>");
            message.setFrom(new InternetAddress(setting.from().text(), "Surety", StandardCharsets.UTF_8.name()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().text(), true));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setText(mail.words(), StandardCharsets.UTF_8.name());
            message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
            // Programs that answer for absent people leave such mails alone (RFC 3834, section 5).
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            try (Transport transport = session.getTransport(protocol())) {
                transport.connect(setting.host(), setting.port(),
                        setting.login().map(MailSetting.Login::user).orElse(null),
                        setting.login().map(MailSetting.Login::password).orElse(null));
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException | UnsupportedEncodingException why) {
            throw new Untaken(why);
        }
    }

    /** A mail that could not be handed over. */
    static final class Untaken extends Exception {
        private static final long serialVersionUID = 1L;

        Untaken(Exception why) {
            super(String.valueOf(why.getMessage()).strip().replaceAll("\\s+", " "), why);
        }
    }

    /** A message whose number is ours: the same when it is sent again, so that programs show it once. */
    private static final class Numbered extends MimeMessage {

        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
