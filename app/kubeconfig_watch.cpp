#include "app/kubeconfig_watch.h"

#include "app/own_files.h"
#include "model/base/read_whole.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace hopscope::app {

namespace {

/// Whoever writes a file does it in several steps.
constexpr std::chrono::milliseconds untilWritten{150};

} // namespace

KubeconfigWatch::KubeconfigWatch(const client::KubeconfigOptions& options, QObject* parent) : QObject(parent)
{
    for (const std::filesystem::path& path : client::kubeconfigPlaces(options))
        m_files << QString::fromStdString(std::filesystem::absolute(path).string());
    m_settled.setSingleShot(true);
    m_settled.setInterval(untilWritten);
    const auto wait = [this] { m_settled.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
    connect(&m_settled, &QTimer::timeout, this, &KubeconfigWatch::look);
    look();
}

void KubeconfigWatch::look()
{
    // A file that was replaced is not watched any more: that is the old one. Its folder tells when the new one comes.
    for (const QString& file : m_files) {
        const QFileInfo info(file);
        QStringList paths{info.absolutePath()};
        if (info.exists())
            paths << file;
        // Where the file is a link into another folder, as many tools have it, its target is what is replaced.
        if (info.isSymLink())
            paths << QFileInfo(info.canonicalFilePath()).absolutePath();
        for (const QString& path : paths) {
            if (QFileInfo::exists(path) && !m_watcher.files().contains(path) && !m_watcher.directories().contains(path))
                m_watcher.addPath(path);
        }
    }
    const bool first = m_content.isEmpty();
    const QByteArray now = content();
    if (now == m_content)
        return;
    m_content = now;
    if (!first)
        emit changed();
}

QByteArray KubeconfigWatch::content() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // A pipe gives its content once, and that is for whoever opens the cluster.
    const ReadLimits limits{std::uint64_t{16} << 20, patienceOfWindow(), true};
    for (const QString& path : m_files) {
        hash.addData(path.toUtf8());
        if (const auto text = readWhole(path.toStdString(), limits))
            hash.addData(QByteArrayView(text->data(), qsizetype(text->size())));
    }
    return hash.result();
}

} // namespace hopscope::app
