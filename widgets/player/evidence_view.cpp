#include "widgets/player/evidence_view.h"

#include "widgets/wording/wording.h"

#include <QCoreApplication>

namespace hopscope::player {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceView)
};

QString list(const QStringList& sentences)
{
    QString html = QStringLiteral("<ul style=\"margin-left:-22px\">");
    for (const QString& sentence : sentences)
        html += QStringLiteral("<li>%1</li>").arg(sentence.toHtmlEscaped());
    return html + QStringLiteral("</ul>");
}

QString basisTitle(facts::Basis basis)
{
    QString word = wording::basisWord(basis);
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

} // namespace

QString evidenceHtml(const flow::FlowTrace& trace)
{
    QStringList decisions;
    for (const flow::Why& why : trace.why)
        decisions << wording::whySentence(why);
    QString html = QStringLiteral("<p style=\"font-weight:600\">%1</p>").arg(Words::tr("What decided").toHtmlEscaped());
    html += list(decisions);
    using facts::Basis;
    for (const Basis basis :
         {Basis::Read, Basis::Reported, Basis::Derived, Basis::Inferred, Basis::Assumed, Basis::Unknown}) {
        QStringList sentences;
        for (const flow::Assumption& assumption : trace.assumptions) {
            if (assumption.basis == basis)
                sentences << wording::assumptionSentence(assumption);
        }
        if (!sentences.isEmpty())
            html += QStringLiteral("<p style=\"font-weight:600\">%1</p>").arg(basisTitle(basis).toHtmlEscaped()) + list(sentences);
    }
    return html;
}

} // namespace hopscope::player
