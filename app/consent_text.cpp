#include "app/consent_text.h"

#include "widgets/wording/consent_wording.h"

namespace hopscope::app {

std::string consentText(const client::ExecConsent& consent, const std::vector<client::ConsentPart>& changed)
{
    QString text;
    for (const wording::ConsentRow& row : wording::consentRows(consent)) {
        text += row.label + QStringLiteral(":\n");
        for (const QString& line : row.lines)
            text += QStringLiteral("  ") + line + u'\n';
    }
    if (!changed.empty())
        text += wording::consentChangesSentence(changed) + u'\n';
    return (text + wording::consentLimits() + u'\n').toStdString();
}

} // namespace hopscope::app
