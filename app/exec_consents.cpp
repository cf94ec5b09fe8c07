#include "app/exec_consents.h"

#include "app/own_files.h"
#include "model/base/read_whole.h"
#include "model/client/exec_consent.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

namespace hopscope::app {

namespace {

const QString allowedKey = QStringLiteral("allowed");
const QString hashKey = QStringLiteral("sha256");

QString hashOf(const client::ExecConfig& config)
{
    const QByteArray record = QByteArray::fromStdString(client::consentRecord(config));
    return QString::fromLatin1(QCryptographicHash::hash(record, QCryptographicHash::Sha256).toHex());
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

bool ExecConsents::has(const client::ExecConfig& config) const
{
    const QString hash = hashOf(config);
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

bool ExecConsents::remember(const client::ExecConfig& config)
{
    if (has(config))
        return true;
    QJsonArray allowed = allowedIn(m_file);
    // Arguments and environment may hold secrets: they are in the hash alone.
    allowed.append(QJsonObject{{hashKey, hashOf(config)},
                               {QStringLiteral("command"), QString::fromStdString(config.command)},
                               {QStringLiteral("kubeconfig"), QString::fromStdString(config.file)},
                               {QStringLiteral("agreed"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}});
    // What is no file stays as it is: to replace a device or pipe by a file is not what anybody wants.
    if (const Status trusted = checkTrusted(); !trusted && trusted.error().kind == ErrorKind::NotAFile)
        return false;
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return false;
    file.write(QJsonDocument(QJsonObject{{allowedKey, allowed}}).toJson());
    return file.commit();
}

} // namespace hopscope::app
