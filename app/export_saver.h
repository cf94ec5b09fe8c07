// Makes files on another thread: all of each or nothing of it, and it can be stopped.
#pragma once

#include "app/export_work.h"
#include "widgets/threads/worker.h"

#include <QTimer>

#include <atomic>

namespace hopscope::app {

struct ExportFile
{
    QString name;
    std::shared_ptr<const ExportWork> work;
};

class ExportSaver : public QObject
{
    Q_OBJECT
public:
    explicit ExportSaver(QObject* parent = nullptr);
    /// Stops what it does.
    ~ExportSaver() override;

    /// Whatever stands there is replaced, once all are made: one that fails or is stopped before leaves all as they were.
    void start(std::vector<ExportFile> files);
    void stop();
    bool isBusy() const { return m_isBusy; }

signals:
    void progressed(int done, int all); ///< frames
    /// Without an error all are written. Stopped: an error without a word.
    void ended(const Status& status, bool stopped);

private:
    struct Shared
    {
        std::atomic<bool> isStopped = false;
        std::atomic<int> done = 0;
        std::atomic<int> all = 0;
    };
    static Status write(const std::vector<ExportFile>& files, Shared& shared);
    void end(const Status& status, bool stopped);

    std::shared_ptr<Shared> m_shared;
    bool m_isBusy = false;
    QString m_first; ///< what is being made
    QTimer m_look; ///< how far it is
    threads::Worker m_worker;
};

} // namespace hopscope::app
