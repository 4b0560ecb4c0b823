// Makes the replica set, and for each owner a user who sees no other database. Safe to run again.
const node = connect(process.env.ROOT_URI)

function isReplicaSet() {
  try {
    return node.adminCommand({replSetGetStatus: 1}).ok === 1
  } catch (refused) {
    if (refused.codeName === 'NotYetInitialized') return false
    throw refused
  }
}

if (!isReplicaSet()) node.adminCommand({replSetInitiate: {_id: 'rs0', members: [{_id: 0, host: 'mongo:27017'}]}})

let waited = 0
while (!node.hello().isWritablePrimary) {
  if (++waited > 60) throw new Error('no primary after a minute')
  sleep(1000)
}

for (const [variable, pwd] of Object.entries(process.env)) {
  if (!variable.startsWith('PASSWORD_')) continue
  const name = variable.slice('PASSWORD_'.length)
  const database = node.getSiblingDB(name)
  const rights = {pwd, roles: [{role: 'readWrite', db: name}, {role: 'dbAdmin', db: name}]}
  if (database.getUser(name)) database.updateUser(name, rights)
  else database.createUser({user: name, ...rights})
  print(`database ${name} has its user`)
}
