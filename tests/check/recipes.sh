#!/bin/bash
# The recipes for several machines really run: GNU parallel, and Slurm with its daemons on loopback, with a task that is
# ended halfway and started again. What they make is what one machine makes. (That for Kubernetes is
# compared with its API: tests/web/kubernetes.test.mjs.)
set -eu

fail() {
    echo "$*"
    exit 1
}

cp -r data "$TMP/"
cd "$TMP"
export GONGSHI=$GONGSHI_PLAIN
"$GONGSHI_PLAIN" render data/2023 --lang zh,en --quiet -o whole/2023

"$ROOT/tests/recipes/parallel.sh" 3 "$TMP/parallel/2023" data/2023 --lang zh,en >said
diff -r whole/2023 parallel/2023 && diff -r whole/2023-internal parallel/2023-internal || fail 'GNU parallel: other bytes'

# ---- Slurm: a cluster of this machine, for as long as the test ----

mkdir state spool
host=$(hostname)
# Two free ports, one after the other.
port=$(python3 -c 'import socket
while True:
    a, b = socket.socket(), socket.socket()
    a.bind(("127.0.0.1", 0))
    try: b.bind(("127.0.0.1", a.getsockname()[1] + 1))
    except OSError: continue
    print(a.getsockname()[1])
    break')
cat >slurm.conf <<END
ClusterName=loopback
SlurmctldHost=$host(127.0.0.1)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/none
CredType=cred/none
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmctldPidFile=$TMP/slurmctld.pid
SlurmdPidFile=$TMP/slurmd.pid
StateSaveLocation=$TMP/state
SlurmdSpoolDir=$TMP/spool
SlurmctldLogFile=$TMP/slurmctld.log
SlurmdLogFile=$TMP/slurmd.log
ReturnToService=1
SlurmdParameters=config_overrides
SchedulerParameters=sched_interval=1,batch_sched_delay=0
NodeName=$host NodeAddr=127.0.0.1 CPUs=2
PartitionName=local Nodes=ALL Default=YES
END
export SLURM_CONF=$TMP/slurm.conf
slurmctld -D >slurmctld.out 2>&1 &
controller=$!
slurmd -D >slurmd.out 2>&1 &
node=$!
trap 'kill $node $controller 2>/dev/null; wait' EXIT
until sinfo --noheader --format=%T 2>/dev/null | grep -qx idle; do
    kill -0 "$controller" && kill -0 "$node" || fail "Slurm does not start: $(tail -n 5 slurmctld.out slurmd.out)"
done

# The program that a task is ended in, once: it has begun, and then is gone without a word.
cat >ended.sh <<END
#!/bin/bash
if [ "\$SLURM_ARRAY_TASK_ID" = 2 ] && [ ! -e "$TMP/was-ended" ]; then
    touch "$TMP/was-ended"
    "$GONGSHI_PLAIN" "\$@" &
    until [ -n "\$(ls -A "$TMP/slurm/2023.parts/2" 2>/dev/null)" ]; do
        kill -0 \$! 2>/dev/null || break
    done
    kill -KILL \$!
    wait \$!
    exit
fi
exec "$GONGSHI_PLAIN" "\$@"
END
chmod +x ended.sh
array() { GONGSHI=$TMP/ended.sh "$ROOT/tests/recipes/slurm.sh" 3 "$TMP/slurm/2023" data/2023 --lang zh,en >said 2>&1; }
array && fail 'Slurm: a task was ended, and nothing said so'
[ -e was-ended ] && [ ! -e slurm/2023 ] || fail "Slurm: no task was ended: $(cat said)"
array || fail "Slurm: $(cat said slurm/2023.parts/*.log)"
diff -r whole/2023 slurm/2023 && diff -r whole/2023-internal slurm/2023-internal || fail 'Slurm: other bytes'
