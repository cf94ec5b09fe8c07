#include "app/exec_consents.h"

#include "app/own_files.h"
#include "model/base/read_whole.h"
#include "model/base/write_file.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

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

/// The list decides what is run without a question: it counts only where nobody else can have written it.
Status checkOwner(const std::string& path)
{
    struct stat file = {};
    struct stat folder = {};
    if (stat(path.c_str(), &file) != 0 || stat(std::filesystem::path(path).parent_path().c_str(), &folder) != 0)
        return success(); // there is none
    const auto isOurs = [](const struct stat& one) { return one.st_uid == geteuid() || one.st_uid == 0; };
    const bool othersCanReplace = (folder.st_mode & S_IWOTH) != 0 && (folder.st_mode & S_ISVTX) == 0;
    if (isOurs(file) && isOurs(folder) && (file.st_mode & (S_IWGRP | S_IWOTH)) == 0 && !othersCanReplace)
        return success();
    return Error{ErrorKind::FileNotTrusted, {}, path};
}

Result<std::string> readList(const QString& path)
{
    constexpr std::uint64_t largest = std::uint64_t{4} << 20;
    const std::string name = path.toStdString();
    auto text = readWhole(name, {largest, patienceOfWindow(), true});
    if (!text)
        return text;
    // A pipe or a folder has been told by now: what is left is a file, whose rights count.
    const Status trusted = checkOwner(name);
    return trusted ? std::move(text) : Result<std::string>(trusted.error());
}

QJsonArray allowedIn(const QString& path)
{
    const auto text = readList(path);
    return text ? QJsonDocument::fromJson(QByteArray::fromStdString(*text)).object().value(allowedKey).toArray() : QJsonArray();
}

} // namespace

ExecConsents::ExecConsents(const QString& file) : m_file(file)
{
    if (m_file.isEmpty())
        m_file = QFileInfo(userSettingsFile()).dir().filePath(fileName());
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

Status ExecConsents::checkTrusted() const
{
    const auto text = readList(m_file);
    return text || text.error().kind == ErrorKind::FileMissing ? success() : Status(text.error());
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
    // What is no file stays as it is: to replace a device or pipe by a file is not what anybody wants.
    if (const Status trusted = checkTrusted(); !trusted && trusted.error().kind == ErrorKind::NotAFile)
        return false;
    QDir().mkpath(QFileInfo(m_file).path());
    const QByteArray text = QJsonDocument(QJsonObject{{allowedKey, allowed}}).toJson();
    return bool(replaceFile(QFile::encodeName(m_file).toStdString(), {text.data(), std::size_t(text.size())}, FileAccess::OwnerOnly));
}

} // namespace hopscope::app
