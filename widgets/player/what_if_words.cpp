#include "widgets/player/what_if_words.h"

#include <QCoreApplication>

namespace hopscope::player {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WhatIf)
public:
    QString operator()(const flow::ServiceSetting& setting) const
    {
        using Field = flow::ServiceSetting::Field;
        const QString service = QString::fromStdString(setting.service.toString());
        const QString value = QString::fromStdString(setting.value);
        switch (setting.field) {
        case Field::ExternalTrafficPolicy: return tr("externalTrafficPolicy of %1 is %2").arg(service, value);
        case Field::InternalTrafficPolicy: return tr("internalTrafficPolicy of %1 is %2").arg(service, value);
        case Field::SessionAffinity: break;
        }
        return tr("sessionAffinity of %1 is %2").arg(service, value);
    }
    QString operator()(const flow::PodNotReady& supposed) const
    {
        return tr("pod %1 is not ready").arg(QString::fromStdString(supposed.pod.toString()));
    }
    QString operator()(const flow::NodeWithoutEndpoints& supposed) const
    {
        return tr("node %1 has no ready endpoint").arg(QString::fromStdString(supposed.node));
    }
    QString operator()(const flow::PolicyOff& supposed) const
    {
        return tr("NetworkPolicy %1 is off").arg(QString::fromStdString(supposed.policy.toString()));
    }
};

} // namespace

QString suppositionPhrase(const flow::Supposition& supposition)
{
    return std::visit(Words{}, supposition);
}

QString assumptionPhrase(const std::string& key, const std::string& value)
{
    return Words::tr("%1 is %2", "1: a setting's key, 2: its value").arg(QString::fromStdString(key), QString::fromStdString(value));
}

QStringList suppositionPhrases(const flow::WhatIf& whatIf, const flow::Query& query)
{
    QStringList phrases;
    for (const flow::Supposition& supposition : whatIf.suppositions)
        phrases << suppositionPhrase(supposition);
    for (const auto& [key, value] : query.assume)
        phrases << assumptionPhrase(key, value);
    return phrases;
}

QString whatIfRemark(const QStringList& phrases)
{
    constexpr qsizetype most = 4;
    if (phrases.isEmpty())
        return {};
    QString list = phrases.mid(0, most).join(QStringLiteral(", "));
    if (phrases.size() > most)
        list += Words::tr(" and %n more", nullptr, int(phrases.size() - most));
    return Words::tr("What if (not what the cluster says): %1").arg(list);
}

} // namespace hopscope::player
