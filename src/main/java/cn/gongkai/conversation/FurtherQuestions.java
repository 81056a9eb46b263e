package cn.gongkai.conversation;

import cn.gongkai.inbox.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Goes on in a thread with the staff. Only what a resident says after 「追问」 goes there; any other question is
/// searched.
@Component
class FurtherQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(FurtherQuestions.class);
    private static final int ECHOED = 60;

    private final Inbox inbox;
    private final Desk desk;
    private final OfferMemory memory;
    private final Wording wording;

    FurtherQuestions(Inbox inbox, Desk desk, OfferMemory memory, Wording wording) {
        this.inbox = inbox;
        this.desk = desk;
        this.memory = memory;
        this.wording = wording;
    }

    /// Asks for the words, if there is a thread they can go to.
    Reply ask(Citizen citizen) {
        return inbox.newestOpen(citizen.account(), citizen.openId())
                .map(thread -> {
                    memory.keep(citizen, new Offer.Further(thread.number()));
                    var echo = Lines.shortened(thread.question(), ECHOED);
                    return (Reply) new Reply.Text(wording.say(Phrase.FURTHER, thread.number(), echo));
                })
                .orElseGet(this::none);
    }

    /// Takes the words to the resident's newest thread.
    Reply take(Inbound.Text message, String words) {
        var citizen = message.from();
        return inbox.newestOpen(citizen.account(), citizen.openId())
                .map(thread -> take(message, thread.number(), words))
                .orElseGet(this::none);
    }

    Reply take(Inbound.Text message, String number, String words) {
        try {
            if (!inbox.goOn(number, words, message.key())) {
                memory.forgetOffer(message.from());
                return none();
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.error(
                    "A further question could not be recorded: {}", e.getClass().getName());
            return new Reply.Text(wording.say(Phrase.RECORDED_NOT, desk.office()));
        }
        memory.keep(message.from(), new Offer.Recorded(number));
        return new Reply.Text(wording.say(Phrase.FURTHER_RECORDED, number, desk.hours()));
    }

    private Reply none() {
        return new Reply.Text(wording.say(Phrase.FURTHER_NONE, desk.hours()));
    }
}
