#include "app/exec_consents.h"

#include "model/base/write_file.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <optional>

namespace hopscope::app {

namespace {

const QString allowedKey = QStringLiteral("allowed");
const QString hashKey = QStringLiteral("sha256");
const QString partsKey = QStringLiteral("parts"); ///< in the order of client::ConsentPart
constexpr QFileDevice::Permissions ofOthers = QFileDevice::WriteGroup | QFileDevice::WriteOther;

QString sha256(const std::string& text)
{
    return QString::fromLatin1(QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex());
}

QString hashOf(const client::ExecConsent& consent)
{
    return sha256(client::consentRecord(consent));
}

/// Salted with the hash of the whole, so that it tells no more than that one does.
QStringList partHashes(const client::ExecConsent& consent, const QString& whole)
{
    QStringList hashes;
    for (const auto& [part, text] : client::consentParts(consent))
        hashes << sha256(whole.toStdString() + ' ' + text);
    return hashes;
}

/// Nothing where `agreed` is of another kubeconfig, or has neither program nor server in common.
std::optional<std::vector<client::ConsentPart>> differences(const client::ExecConsent& wanted, const QJsonObject& agreed)
{
    const QStringList now = partHashes(wanted, agreed.value(hashKey).toString());
    const QJsonArray then = agreed.value(partsKey).toArray();
    if (then.size() != now.size())
        return std::nullopt;
    std::vector<client::ConsentPart> changed;
    const auto same = [&](client::ConsentPart part) { return then[int(part)].toString() == now[int(part)]; };
    for (const auto& [part, text] : client::consentParts(wanted)) {
        if (!same(part))
            changed.push_back(part);
    }
    const bool related = same(client::ConsentPart::Kubeconfig) && (same(client::ConsentPart::Program) || same(client::ConsentPart::Server));
    return related ? std::optional(changed) : std::nullopt;
}

QJsonArray allowedIn(const QString& path)
{
    QFile file(path);
    if ((file.permissions() & ofOthers) || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(allowedKey).toArray();
}

} // namespace

ExecConsents::ExecConsents(const QString& file) : m_file(file)
{
    if (m_file.isEmpty()) {
        const QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("hopscope"), QStringLiteral("hopscope"));
        m_file = QFileInfo(settings.fileName()).dir().filePath(fileName());
    }
}

bool ExecConsents::has(const client::ExecConsent& consent) const
{
    const QString hash = hashOf(consent);
    for (const QJsonValue& one : allowedIn(m_file)) {
        if (one.toObject().value(hashKey).toString() == hash)
            return true;
    }
    return false;
}

std::vector<client::ConsentPart> ExecConsents::changedSince(const client::ExecConsent& consent) const
{
    std::optional<std::vector<client::ConsentPart>> fewest;
    for (const QJsonValue& one : allowedIn(m_file)) {
        const auto changed = differences(consent, one.toObject());
        if (changed && (!fewest || changed->size() <= fewest->size())) // of equals the newest
            fewest = changed;
    }
    return fewest.value_or(std::vector<client::ConsentPart>());
}

bool ExecConsents::remember(const client::ExecConsent& consent)
{
    if (has(consent))
        return true;
    QJsonArray allowed;
    for (const QJsonValue& one : allowedIn(m_file)) {
        if (one.toObject().contains(partsKey)) // what was written before there were parts allows nothing any more
            allowed.append(one);
    }
    // Arguments and environment may hold secrets: they are in the hashes alone.
    const QString hash = hashOf(consent);
    allowed.append(QJsonObject{{hashKey, hash},
                               {partsKey, QJsonArray::fromStringList(partHashes(consent, hash))},
                               {QStringLiteral("command"), QString::fromStdString(consent.program.path)},
                               {QStringLiteral("kubeconfig"), QString::fromStdString(consent.config.file)},
                               {QStringLiteral("agreed"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}});
    QDir().mkpath(QFileInfo(m_file).path());
    const QByteArray text = QJsonDocument(QJsonObject{{allowedKey, allowed}}).toJson();
    return bool(replaceFile(QFile::encodeName(m_file).toStdString(), {text.data(), std::size_t(text.size())}, FileAccess::OwnerOnly));
}

} // namespace hopscope::app
