#include "app/exec_consents.h"

#include "model/client/exec_consent.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSettings>

namespace hopscope::app {

namespace {

const QString allowedKey = QStringLiteral("allowed");
const QString hashKey = QStringLiteral("sha256");

QString hashOf(const client::ExecConfig& config)
{
    const QByteArray record = QByteArray::fromStdString(client::consentRecord(config));
    return QString::fromLatin1(QCryptographicHash::hash(record, QCryptographicHash::Sha256).toHex());
}

QJsonArray allowedIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
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

bool ExecConsents::has(const client::ExecConfig& config) const
{
    const QString hash = hashOf(config);
    for (const QJsonValue& one : allowedIn(m_file)) {
        if (one.toObject().value(hashKey).toString() == hash)
            return true;
    }
    return false;
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
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return false;
    file.write(QJsonDocument(QJsonObject{{allowedKey, allowed}}).toJson());
    return file.commit();
}

} // namespace hopscope::app
